using System.Text.Json;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>opt_out must be a JSON Boolean; strings and numbers would be ambiguous.</summary>
internal static class OptOutRule
{
    public static GraphError? Check(EventView view) =>
        view.Member("opt_out").ValueKind is JsonValueKind.Undefined or JsonValueKind.True or JsonValueKind.False
            ? null
            : GraphError.WrongKind(view.Path.Then("opt_out"), "true or false");
}
