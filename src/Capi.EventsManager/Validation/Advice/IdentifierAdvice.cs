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
            else if (Any(member.Value, text => HashedValue.IsMd5(text)))
                yield return $"{path} {AboutMd5(parameter.Handling)}";
            else if (parameter.Handling is not Handling.Clear && Any(member.Value, text => text.StartsWith(HashedValue.OfNothing, StringComparison.Ordinal)))
                yield return $"{path} is the hash of the empty text; leave it out.";
        }
    }

    // An id may have 32 hexadecimal digits by its nature, so only where a hash must be is it surely an MD5.
    private static string AboutMd5(Handling handling) => handling switch
    {
        Handling.Hash => "is an MD5; Meta asks for SHA-256.",
        Handling.HashOptional => "has the form of an MD5; Meta takes it as it is or as SHA-256.",
        _ => "has the form of an MD5; Meta takes it only as it is.",
    };

    private static bool Any(JsonElement value, Func<string, bool> test) => value.ValueKind switch
    {
        JsonValueKind.String => test(value.GetString()!),
        JsonValueKind.Array => value.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.String && test(item.GetString()!)),
        _ => false,
    };
}
