namespace Capi.Identity;

/// <summary>What became of a cookie of Meta's.</summary>
public enum CookieOutcome
{
    /// <summary>There is no value.</summary>
    None,

    /// <summary>The value of the browser stays, its time unchanged.</summary>
    Kept,

    /// <summary>There was no usable value; a new one was made.</summary>
    Created,

    /// <summary>A newer click replaces the value of the browser.</summary>
    Replaced,
}
