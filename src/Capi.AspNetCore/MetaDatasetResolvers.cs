using Capi.AspNetCore.Datasets;

namespace Capi.AspNetCore;

/// <summary>Creates the usual dataset resolvers.</summary>
public static class MetaDatasetResolvers
{
    /// <summary>Selects the dataset by the host of the request.</summary>
    /// <param name="aliases">The alias for each host, without port and in any case; <c>*.shop.example</c> is every host below <c>shop.example</c>. An exact host wins, then
    /// the longest of the others.</param>
    /// <remarks>Any client can send any host name. Set <c>AllowedHosts</c> to the app's own.</remarks>
    /// <exception cref="ArgumentException">A host is blank, contains a port or a path, or is listed twice.</exception>
    public static ICapiDatasetResolver ByHost(IReadOnlyDictionary<string, string> aliases)
    {
        ArgumentNullException.ThrowIfNull(aliases);
        return new HostDatasetResolver(aliases);
    }

    /// <summary>Selects the dataset by a claim of the signed-in user.</summary>
    /// <param name="claimType">The type of the claim, such as <c>tenant</c>.</param>
    /// <param name="aliases">The alias for each value of the claim; null if the value is the alias.</param>
    /// <remarks>Before <c>app.UseAuthentication()</c> there is no user. Several claims of the type with different aliases select none.</remarks>
    public static ICapiDatasetResolver ByClaim(string claimType, IReadOnlyDictionary<string, string>? aliases = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(claimType);
        return new ClaimDatasetResolver(claimType, aliases);
    }

    /// <summary>Asks several resolvers; the first alias wins.</summary>
    /// <param name="resolvers">The resolvers, in order.</param>
    public static ICapiDatasetResolver FirstOf(params ICapiDatasetResolver[] resolvers)
    {
        ArgumentNullException.ThrowIfNull(resolvers);
        return new FirstDatasetResolver([.. resolvers]);
    }
}
