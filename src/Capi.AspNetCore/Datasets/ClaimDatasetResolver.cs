using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Datasets;

/// <summary>Selects the dataset by a claim of the user.</summary>
internal sealed class ClaimDatasetResolver(string claimType, IReadOnlyDictionary<string, string>? aliases) : ICapiDatasetResolver
{
    private readonly Dictionary<string, string>? _aliases = aliases is null ? null : new(aliases, StringComparer.Ordinal);

    public string? Resolve(HttpContext http)
    {
        string? result = null;
        foreach (var claim in http.User.Claims)
        {
            // A claim of an identity that isn't authenticated is the visitor's own word.
            if (claim.Type != claimType || claim.Subject?.IsAuthenticated != true)
                continue;

            var alias = _aliases is null ? claim.Value : _aliases.GetValueOrDefault(claim.Value);
            if (string.IsNullOrEmpty(alias) || (result is not null && !result.Equals(alias, StringComparison.OrdinalIgnoreCase)))
                return null;
            result ??= alias;
        }

        return result;
    }
}
