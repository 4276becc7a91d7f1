using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>lead_id must have 15 to 17 digits; Meta rejects an event with any other value.</summary>
internal static class LeadIdValidator
{
    private const string Key = "lead_id";

    public static GraphError? Validate(EventView view) =>
        JsonValues.GetMember(view.UserData, Key) is { ValueKind: not JsonValueKind.Undefined } value
        && JsonInteger.GetDigits(value) is not { Length: >= 15 and <= 17 }
            ? GraphError.InvalidParameter(view.UserDataPath.Append(Key), "Invalid lead ID", $"{view.UserDataPath.Append(Key)} must have 15 to 17 digits.")
            : null;
}
