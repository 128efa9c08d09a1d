"""What the job pays: amounts in their surroundings, the structured ``baseSalary``, and terms without an amount."""

from jobrsvp.reading.facts.pay.base_salary import read_base_salary
from jobrsvp.reading.facts.pay.prose import read_pay
from jobrsvp.reading.facts.pay.read import cut, read
from jobrsvp.reading.facts.pay.terms import read_terms

__all__ = ["cut", "read", "read_base_salary", "read_pay", "read_terms"]
