using System.Text.Json;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>opt_out must be a JSON Boolean; strings and numbers would be ambiguous.</summary>
internal static class OptOutValidator
{
    public static GraphError? Validate(EventView view) =>
        view.GetMember("opt_out").ValueKind is JsonValueKind.Undefined or JsonValueKind.True or JsonValueKind.False
            ? null
            : GraphError.WrongType(view.Path.Append("opt_out"), "true or false");
}
