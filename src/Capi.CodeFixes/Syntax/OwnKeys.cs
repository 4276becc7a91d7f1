using Capi.Catalog;

namespace Capi.CodeFixes.Syntax;

/// <summary>Names for custom data that Meta does not know.</summary>
internal static class OwnKeys
{
    private static readonly ParameterSection[] Foreign = [ParameterSection.Envelope, ParameterSection.Event, ParameterSection.UserData];

    /// <summary>True for a name that custom data may have without another rule reporting it.</summary>
    public static bool IsOwn(string key, bool isInEntry) =>
        !string.IsNullOrWhiteSpace(key)
        && (Parameters.Find(isInEntry ? ParameterSection.Content : ParameterSection.CustomData, key) is not null
            || !Foreign.Any(section => Parameters.Find(section, key) is not null));

    /// <summary>A name in place of one that means something else elsewhere: the member's, when it says something of its own.</summary>
    public static string For(string memberName, string key, bool isInEntry)
    {
        var own = NameWords.SnakeCase(memberName);
        return IsOwn(own, isInEntry)
            && Parameters.Find(isInEntry ? ParameterSection.Content : ParameterSection.CustomData, own) is null
            && PersonalWords.Find(own, isInEntry) is null
                ? own
                : "custom_" + key;
    }
}
