using Capi.Catalog;
using Capi.Identity;

namespace Capi.Cli.Hashing;

/// <summary>Answers a request by its field.</summary>
internal static class HashFields
{
    public const string Unknown = "\"field\" is neither a key of user_data nor one of the fields about cookies and addresses";

    /// <returns>False when there is no such field.</returns>
    public static bool TryAnswer(string field, string? input, string? country, HashContext? context, out HashAnswer answer)
    {
        if (BrowserFields.TryAnswer(field, input, context, out answer))
            return true;

        var known = Parameters.Find(ParameterSection.UserData, field) is not null;
        answer = known ? HashAnswer.Of(MetaIdentity.Evaluate(field, input, country)) : default;
        return known;
    }
}
