using Capi.Catalog;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>action_source must be one of Meta's nine values. Whether it may be absent is checked by <see cref="RequiredParametersValidator"/>.</summary>
internal static class ActionSourceValidator
{
    private static readonly IReadOnlyList<string> AllowedValues = ParameterDefinitions.Find(ParameterSection.Event, "action_source")!.Values;

    public static GraphError? Validate(EventView view) =>
        view.ActionSource is null || AllowedValues.Contains(view.ActionSource, StringComparer.Ordinal)
            ? null
            : GraphError.InvalidParameter(
                view.Path.Append("action_source"),
                "Unknown action source",
                $"{view.Path.Append("action_source")} must be one of {string.Join(", ", AllowedValues)}.");
}
