using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>lead_id must have 15 to 17 digits; Meta rejects an event with any other value.</summary>
internal static class LeadIdRule
{
    private const string Key = "lead_id";

    public static GraphError? Check(EventView view) =>
        JsonValues.Member(view.UserData, Key) is { ValueKind: not JsonValueKind.Undefined } value
        && WholeNumber.DigitsOf(value) is not { Length: >= 15 and <= 17 }
            ? GraphError.Invalid(view.UserDataPath.Then(Key), "Invalid lead ID", $"{view.UserDataPath.Then(Key)} must have 15 to 17 digits.")
            : null;
}
