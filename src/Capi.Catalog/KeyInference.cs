namespace Capi.Catalog;

/// <summary>Finds the wire key that a member's name speaks of, for a bare [Hashed], [Clear] or [CustomData].</summary>
/// <remarks>Names are compared without case and underscores. No name is guessed at: one that isn't listed gives null.</remarks>
internal static partial class KeyInference
{
    /// <summary>The user_data key for a member of this name (<c>EmailAddress</c> gives <c>em</c>), or null.</summary>
    public static string? UserData(string memberName) => Find(UserDataNames, memberName);

    /// <summary>The custom_data key for a member of this name (<c>OrderId</c> gives <c>order_id</c>), or null.</summary>
    public static string? CustomData(string memberName) => Find(CustomDataNames, memberName);

    /// <summary>The key in an entry of contents for a member of this name (<c>Sku</c> gives <c>id</c>), or null.</summary>
    public static string? Content(string memberName) => Find(ContentNames, memberName);

    private static string? Find(Dictionary<string, string> names, string memberName) =>
        names.TryGetValue(memberName.Replace("_", ""), out var key) ? key : null;
}
