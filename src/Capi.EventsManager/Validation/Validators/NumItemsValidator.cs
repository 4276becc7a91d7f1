using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>num_items must be an integer.</summary>
internal static class NumItemsValidator
{
    public const string Key = "num_items";

    public static GraphError? Validate(EventView view) =>
        view.GetCustomDataMember(Key) is { ValueKind: not JsonValueKind.Undefined } value && !JsonInteger.IsInteger(value)
            ? GraphError.WrongType(view.CustomDataPath.Append(Key), "an integer")
            : null;
}
