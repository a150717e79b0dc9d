"""The look, held to WCAG and to the theme that Streamlit is given."""

import tomllib

import pytest

from dasbor.catalogue.hubs import HUBS
from dasbor.present.colour import contrast, luminance, oklch, readable_on
from dasbor.present.theme import MODES, SURFACES, Mode, palette, series
from tests.shared import ROOT

TEXT_CONTRAST = 4.5
SHAPE_CONTRAST = 3.0


def test_contrast_is_what_wcag_says_it_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#ffffff", "#767676") == contrast("#767676", "#ffffff")


def test_oklch_gives_the_colours_of_its_reference() -> None:
    assert oklch(1, 0, 0) == "#ffffff"
    assert oklch(0.62796, 0.25768, 29.234) == "#ff0000"
    assert oklch(0.5, 0, 200) == "#636363"


def test_a_chroma_that_no_screen_shows_is_taken_back() -> None:
    assert luminance(oklch(0.95, 0.4, 30)) == pytest.approx(luminance(oklch(0.95, 0.02, 30)), abs=0.01)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("hub", HUBS)
def test_every_hub_can_be_read(hub: str, mode: Mode) -> None:
    colours = palette(hub, mode)
    assert contrast(colours.accent, colours.surface.paper) >= TEXT_CONTRAST
    for fill in (*colours.ramp, colours.surface.empty, colours.surface.paper):
        assert contrast(readable_on(fill), fill) >= TEXT_CONTRAST


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("hub", HUBS)
def test_the_classes_of_a_map_differ_in_lightness_for_those_who_see_no_hue(hub: str, mode: Mode) -> None:
    lightness = [luminance(colour) for colour in palette(hub, mode).ramp]
    order = sorted(lightness, reverse=mode == "light")
    assert lightness == order
    ratios = [contrast(a, b) for a, b in zip(palette(hub, mode).ramp, palette(hub, mode).ramp[1:], strict=False)]
    assert min(ratios) >= 1.3


@pytest.mark.parametrize("mode", MODES)
def test_the_highest_class_stands_out_from_the_page(mode: Mode) -> None:
    for hub in HUBS:
        colours = palette(hub, mode)
        assert contrast(colours.ramp[-1], colours.surface.paper) > contrast(colours.ramp[0], colours.surface.paper)


def test_few_classes_keep_the_ends_of_the_ramp() -> None:
    colours = palette("karirhub", "light")
    assert colours.classes(2) == (colours.ramp[0], colours.ramp[-1])
    assert colours.classes(5) == colours.ramp
    assert colours.classes(1) == (colours.ramp[2],)


@pytest.mark.parametrize("mode", MODES)
def test_small_print_can_be_read(mode: Mode) -> None:
    surface = SURFACES[mode]
    for ink in (surface.ink, surface.muted, surface.warn):
        assert contrast(ink, surface.paper) >= TEXT_CONTRAST
        assert contrast(ink, surface.panel) >= TEXT_CONTRAST


@pytest.mark.parametrize("mode", MODES)
def test_lines_differ_from_each_other_and_from_the_page(mode: Mode) -> None:
    for hub in HUBS:
        inks = series(hub, mode, 6)
        assert len(set(inks)) == 6
        assert all(contrast(ink, SURFACES[mode].paper) >= SHAPE_CONTRAST for ink in inks)


@pytest.mark.parametrize("mode", MODES)
def test_streamlit_is_given_the_same_colours(mode: Mode) -> None:
    theme = tomllib.loads((ROOT / ".streamlit/config.toml").read_text())["theme"][mode]
    surface = SURFACES[mode]
    assert theme["backgroundColor"] == surface.paper
    assert theme["secondaryBackgroundColor"] == surface.panel
    assert theme["textColor"] == surface.ink
    assert theme["borderColor"] == surface.line
    assert theme["primaryColor"] == theme["linkColor"] == palette("siapkerja", mode).accent
