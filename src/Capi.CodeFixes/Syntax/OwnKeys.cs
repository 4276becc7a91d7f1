using Capi.Catalog;

namespace Capi.CodeFixes.Syntax;

/// <summary>Names for custom properties, which Meta does not define.</summary>
internal static class OwnKeys
{
    private static readonly ParameterSection[] Foreign = [ParameterSection.Envelope, ParameterSection.Event, ParameterSection.UserData];

    /// <summary>True for a name that custom data may use without a diagnostic.</summary>
    public static bool IsOwn(string key, bool isInEntry) =>
        !string.IsNullOrWhiteSpace(key)
        && (Parameters.Find(isInEntry ? ParameterSection.Content : ParameterSection.CustomData, key) is not null
            || !Foreign.Any(section => Parameters.Find(section, key) is not null));

    /// <summary>A name to replace a key of another section: the member's name in snake case, or the key with the prefix <c>custom_</c>.</summary>
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
