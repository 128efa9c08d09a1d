"""The changes that the built-in evaluators propose to try, one file an evaluator."""
