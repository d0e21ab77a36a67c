"""Joint action plans with goals and measures, the police's processes, and police by-laws."""

from politirad.plans.models.measures import CoordinationStep, Measure
from politirad.plans.models.plans import Goal, JointActionPlan, PlanSharing
from politirad.plans.models.registers import PoliceBylaws, Process
from politirad.plans.models.written import Written

__all__ = [
    "CoordinationStep",
    "Goal",
    "JointActionPlan",
    "Measure",
    "PlanSharing",
    "PoliceBylaws",
    "Process",
    "Written",
]
