"""`python -m etl`: from the hubs' files to a published release."""

import sys

from etl.cli.app import main

if __name__ == "__main__":
    sys.exit(main())
