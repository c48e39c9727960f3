from ftzparse.nlp.actions.annotation import annotate_actions

__all__ = ["annotate_actions"]
