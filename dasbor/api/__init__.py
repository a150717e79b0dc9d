"""The HTTP interface: Starlette routes over the same ask() and the same exports."""
