using Capi.Catalog;

namespace Capi.Cli.Hashing;

/// <summary>The user_data keys from the catalog.</summary>
internal static class UserDataKeyList
{
    /// <summary>All keys, in the order of Meta's table.</summary>
    public static IEnumerable<string> All =>
        ParameterDefinitions.All.Where(parameter => parameter.Section == ParameterSection.UserData).Select(parameter => parameter.Key);
}
