using Capi.Catalog;

namespace Capi.Reading;

/// <summary>Finds the wire key of an annotation and says whether it belongs there.</summary>
internal static class KeyResolver
{
    // Names that mean something else one level up. The rest of the catalogue (app data, attribution) shares words such as
    // "vendor_id" and "scope" with everyday custom data.
    private static readonly ParameterSection[] Foreign =
        [ParameterSection.Envelope, ParameterSection.Event, ParameterSection.UserData];

    /// <summary>The key of [Hashed] or [Clear], or the problem with it.</summary>
    public static (string? Key, ParameterDefinition? Parameter, ContractProblemKind? Problem) UserData(
        string? written, string memberName, bool isHashed)
    {
        var key = written ?? KeyInference.UserData(memberName);
        if (key is null)
            return (null, null, ContractProblemKind.KeyNotInferable);

        var parameter = Parameters.Find(ParameterSection.UserData, key);
        if (parameter is null)
            return (key, null, IsKnownAnywhere(key) ? ContractProblemKind.WrongSection : ContractProblemKind.UnknownKey);

        return (key, parameter, (parameter.Handling, isHashed) switch
        {
            (Handling.Clear, true) => ContractProblemKind.MustBeClear,
            (Handling.Hash, false) => ContractProblemKind.MustBeHashed,
            _ => null,
        });
    }

    /// <summary>The key of [CustomData] on a contract, or in an entry of contents, or the problem with it.</summary>
    public static (string? Key, ParameterDefinition? Parameter, ContractProblemKind? Problem) CustomData(
        string? written, string memberName, bool isContent)
    {
        var key = written ?? (isContent ? KeyInference.Content(memberName) : KeyInference.CustomData(memberName));
        if (key is null)
            return (null, null, ContractProblemKind.KeyNotInferable);
        if (!IsText(key))
            return (key, null, ContractProblemKind.UnknownKey);

        var parameter = Parameters.Find(isContent ? ParameterSection.Content : ParameterSection.CustomData, key);
        if (parameter is not null)
            return (key, parameter, null);

        var isForeign = Foreign.Any(section => Parameters.Find(section, key) is not null);
        return (key, null, isForeign ? ContractProblemKind.CustomKeyOfOtherSection : null);
    }

    private static bool IsKnownAnywhere(string key) => Parameters.All.Any(parameter => parameter.Key == key);

    /// <summary>True for text that JSON can hold as a property name: not blank, no lone surrogate.</summary>
    public static bool IsText(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return false;

        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
                continue;
            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                return false;
            index++;
        }

        return true;
    }
}
