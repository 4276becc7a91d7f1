using Capi.Catalog;
using Capi.Identifiers;

namespace Capi.Cli.Hashing;

/// <summary>Evaluates a value by its field.</summary>
internal static class HashEvaluator
{
    public const string UnknownFieldMessage = "\"field\" must be a user_data key or one of the cookie and IP address fields";

    /// <returns>False if the field is unknown.</returns>
    public static bool TryEvaluate(string field, string? input, string? country, HashContext? context, out HashResult result)
    {
        if (BrowserFields.TryEvaluate(field, input, context, out result))
            return true;

        var known = ParameterDefinitions.Find(ParameterSection.UserData, field) is not null;
        result = known ? HashResult.FromIdentifierResult(IdentifierHasher.Hash(field, input, country)) : default;
        return known;
    }
}
