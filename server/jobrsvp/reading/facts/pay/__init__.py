"""What the job pays: amounts in their surroundings, and the structured ``baseSalary``."""

from jobrsvp.reading.facts.pay.base_salary import read_base_salary
from jobrsvp.reading.facts.pay.prose import read_pay
from jobrsvp.reading.facts.pay.read import read

__all__ = ["read", "read_base_salary", "read_pay"]
