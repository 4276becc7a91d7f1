using Capi.Catalog;
using Capi.Identity;

namespace Capi.Cli.Hashing;

/// <summary>Evaluates a value by its field.</summary>
internal static class HashFields
{
    public const string Unknown = "\"field\" must be a user_data key or one of the cookie and IP address fields";

    /// <returns>False if the field is unknown.</returns>
    public static bool TryAnswer(string field, string? input, string? country, HashContext? context, out HashAnswer answer)
    {
        if (BrowserFields.TryAnswer(field, input, context, out answer))
            return true;

        var known = Parameters.Find(ParameterSection.UserData, field) is not null;
        answer = known ? HashAnswer.Of(MetaIdentity.Evaluate(field, input, country)) : default;
        return known;
    }
}
