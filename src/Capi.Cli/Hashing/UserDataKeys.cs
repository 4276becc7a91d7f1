using Capi.Catalog;

namespace Capi.Cli.Hashing;

/// <summary>The keys of user_data, from the catalogue.</summary>
internal static class UserDataKeys
{
    /// <summary>In the order of Meta's table.</summary>
    public static IEnumerable<string> All =>
        Parameters.All.Where(parameter => parameter.Section == ParameterSection.UserData).Select(parameter => parameter.Key);
}
