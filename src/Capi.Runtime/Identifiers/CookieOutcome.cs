namespace Capi.Identifiers;

/// <summary>Where the value of an <c>_fbc</c> or <c>_fbp</c> cookie comes from.</summary>
public enum CookieOutcome
{
    /// <summary>There is no value.</summary>
    None,

    /// <summary>The browser's cookie is kept unchanged.</summary>
    Kept,

    /// <summary>The browser had no valid cookie; a new value was created.</summary>
    Created,

    /// <summary>A newer click replaces the browser's cookie.</summary>
    Replaced,
}
