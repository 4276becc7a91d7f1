using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>fb_login_id must be decimal digits of any length, as a JSON number or string.</summary>
internal static class FbLoginIdRule
{
    private const string Key = "fb_login_id";

    public static GraphError? Check(EventView view) =>
        JsonValues.Member(view.UserData, Key) is { ValueKind: not JsonValueKind.Undefined } value && WholeNumber.DigitsOf(value) is null
            ? GraphError.Invalid(view.UserDataPath.Then(Key), "Invalid login ID", $"{view.UserDataPath.Then(Key)} must be decimal digits.")
            : null;
}
