"""Reads Bundles of FHIR R4 (4.0.1), one a line, and says of the first that is none why.

The models are generated from the definitions of 4.0.1: they refuse fields that a resource has
not, values of another type, and required ones that are missing.
"""

import json
import sys

from fhirclient.models.bundle import Bundle
from fhirclient.models.fhirabstractbase import FHIRValidationError

for line in sys.stdin:
    try:
        Bundle(json.loads(line), strict=True)
    except FHIRValidationError as error:
        sys.exit(str(error))
