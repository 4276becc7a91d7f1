using System.Net.Http.Headers;

namespace Capi.Delivery.Configuration;

/// <summary>One configured dataset. <see cref="ToString"/> returns the alias only.</summary>
internal sealed class Dataset(string alias, MetaCapiDatasetOptions options, MetaCapiOptions rootOptions)
{
    private volatile AccessTokenHeader _token = new(options.AccessToken ?? "");

    public string Alias { get; } = alias;

    /// <summary>The dataset ID; empty when it is missing, which fails validation.</summary>
    public string Id { get; } = options.DatasetId ?? "";

    /// <summary>The access token; empty when it is missing, which fails validation. A reload of the configuration can change it at any time.</summary>
    public string AccessToken => _token.Token;

    /// <summary>The access token as the header of a request.</summary>
    public AuthenticationHeaderValue Authorization => _token.Header;

    public string? TestEventCode { get; } = NullIfEmpty(options.TestEventCode);

    /// <summary>The default country of phone numbers, from this dataset or from the top-level options; null when neither sets it.</summary>
    public string? DefaultPhoneCountry { get; } = NullIfEmpty(options.DefaultPhoneCountry) ?? NullIfEmpty(rootOptions.DefaultPhoneCountry);

    public DateOrder DateOrder { get; } = options.DateOrder == DateOrder.Unspecified ? rootOptions.DateOrder : options.DateOrder;

    /// <summary>Changes the access token; requests that are already sent keep the old one. Returns false if it is the same.</summary>
    public bool TryChangeAccessToken(string token)
    {
        if (token == AccessToken)
            return false;

        _token = new(token);
        return true;
    }

    public override string ToString() => Alias;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    // The header is created once per token, not once per request, and only for a token that was validated.
    private sealed class AccessTokenHeader(string token)
    {
        private AuthenticationHeaderValue? _header;

        public string Token { get; } = token;

        public AuthenticationHeaderValue Header => _header ??= new("Bearer", Token);
    }
}
