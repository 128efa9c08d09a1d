"""The panel: finds plugins, asks every evaluator safely, and keeps each one's faults to itself."""
