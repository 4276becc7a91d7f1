using Capi.Catalog;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>action_source must be one of Meta's nine values.</summary>
internal static class ActionSourceRule
{
    private static readonly IReadOnlyList<string> Known = Parameters.Find(ParameterSection.Event, "action_source")!.Values;

    public static GraphError? Check(EventView view) =>
        Known.Contains(view.ActionSource, StringComparer.Ordinal)
            ? null
            : GraphError.Invalid(
                view.Path.Then("action_source"),
                "Unknown action source",
                $"{view.Path.Then("action_source")} must be one of {string.Join(", ", Known)}.");
}
