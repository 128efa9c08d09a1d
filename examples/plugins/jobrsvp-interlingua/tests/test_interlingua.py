from jobrsvp_interlingua import WORDS

from jobrsvp.testing import contract

test_contract = contract(WORDS)
