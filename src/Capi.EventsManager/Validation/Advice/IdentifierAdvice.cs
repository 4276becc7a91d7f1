using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Advice;

/// <summary>Identifiers that are taken and help nobody.</summary>
internal static class IdentifierAdvice
{
    public static IEnumerable<string> Of(EventView view)
    {
        foreach (var member in view.UserData.EnumerateObject())
        {
            var path = view.UserDataPath.Then(FieldNames.Safe(member.Name));
            if (Parameters.Find(ParameterSection.UserData, member.Name) is not { } parameter)
                yield return $"{path} is not a parameter that Meta knows.";
            else if (JsonValues.IsEmpty(member.Value))
                yield return $"{path} is empty; leave it out.";
            else if (parameter.Handling is Handling.Hash && Any(member.Value, text => HashedValue.IsMd5(text)))
                yield return $"{path} is an MD5; Meta asks for SHA-256.";
            else if (parameter.Handling is not Handling.Clear && Any(member.Value, text => text.StartsWith(HashedValue.OfNothing, StringComparison.Ordinal)))
                yield return $"{path} is the hash of the empty text; leave it out.";
        }
    }

    private static bool Any(JsonElement value, Func<string, bool> test) => value.ValueKind switch
    {
        JsonValueKind.String => test(value.GetString()!),
        JsonValueKind.Array => value.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.String && test(item.GetString()!)),
        _ => false,
    };
}
