"""Which figures does an analyst need, in which file, and how are they fetched again?"""

from dasbor.catalogue.words import desk as words
from dasbor.catalogue.words import selection as bar_words
from dasbor.ui import address, desk_parts
from dasbor.ui.desk import read_desk
from dasbor.ui.desk_bar import desk_bar
from dasbor.ui.downloads import download_links
from dasbor.ui.figures import section
from dasbor.ui.notices import problem_notice
from dasbor.ui.view import current_view

address.arrive("unduh", takes=("from", "to", "grain", "province", "basis", "release"))
view = current_view()
reading = read_desk(view)
section(words.CHOOSE.say(view.lang), is_plain=True)
desk_bar(reading, view)
if reading.refusal is not None:
    problem_notice(reading.refusal.problem, view.lang, bar_words.PLEASE_ADJUST.say(view.lang))
desk_parts.contents(reading, view)
section(words.DOWNLOAD.say(view.lang), words.DOWNLOAD_LEDE.say(view.lang))
download_links(reading.selections, view)
desk_parts.again(reading, view)
desk_parts.citation(reading, view)
desk_parts.compared(reading, view)
