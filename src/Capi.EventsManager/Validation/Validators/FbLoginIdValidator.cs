using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>fb_login_id must be decimal digits of any length, as a JSON number or string.</summary>
internal static class FbLoginIdValidator
{
    private const string Key = "fb_login_id";

    public static GraphError? Validate(EventView view) =>
        JsonValues.GetMember(view.UserData, Key) is { ValueKind: not JsonValueKind.Undefined } value && JsonInteger.GetDigits(value) is null
            ? GraphError.InvalidParameter(view.UserDataPath.Append(Key), "Invalid login ID", $"{view.UserDataPath.Append(Key)} must be decimal digits.")
            : null;
}
