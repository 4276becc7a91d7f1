using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>num_items must be an integer.</summary>
internal static class NumItemsRule
{
    public const string Key = "num_items";

    public static GraphError? Check(EventView view) =>
        view.Custom(Key) is { ValueKind: not JsonValueKind.Undefined } value && !WholeNumber.IsOne(value)
            ? GraphError.WrongKind(view.CustomDataPath.Then(Key), "an integer")
            : null;
}
