"""`python -m newsclaims` is `claims`."""

from newsclaims.cli import main

if __name__ == "__main__":
    main()
