using Capi.Consent.Text;

namespace Capi.Consent.Cookies;

/// <summary>The fields of a OneTrust cookie that matter, read from its query-string form.</summary>
internal struct OneTrustFields
{
    private const int MaxRounds = 3;

    /// <summary>True if the text has a field of OneTrust.</summary>
    public bool IsRecognized { get; private set; }

    /// <summary>True if OneTrust saw Global Privacy Control.</summary>
    public bool HasGpc { get; private set; }

    /// <summary>True if the visitor hasn't chosen yet, or must choose again.</summary>
    public bool IsUndecided { get; private set; }

    /// <summary>The region; null if unknown.</summary>
    public string? Region { get; private set; }

    /// <summary>The groups as <c>C0001:1,C0002:0</c>; null if there are none. Several fields are joined.</summary>
    public string? Groups { get; private set; }

    /// <summary>Reads a cookie, however often it is encoded.</summary>
    public static OneTrustFields Read(string value)
    {
        // Encoded as a whole: the separators of the fields are encoded too.
        for (var round = 0; round < MaxRounds && !value.Contains('=') && value.Contains('%'); round++)
            value = PercentEncoding.Decode(value);

        var fields = default(OneTrustFields);
        var text = CookieText.Trim(value);
        foreach (var range in text.Split('&'))
        {
            var field = text[range];
            var equals = field.IndexOf('=');
            if (equals > 0)
                fields.Add(field[..equals].Trim(), field[(equals + 1)..]);
        }

        return fields;
    }

    private void Add(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        var wasRecognized = IsRecognized;
        IsRecognized = true;
        if (IsName(name, "groups"))
            Groups = Groups is null ? Decode(value) : $"{Groups},{Decode(value)}";
        else if (IsName(name, "isGpcEnabled") || IsName(name, "browserGpcFlag"))
            HasGpc |= IsTrue(value);
        else if (IsName(name, "landingPath"))
            IsUndecided |= !IsName(Decode(value), "NotLandingPage");
        else if (IsName(name, "AwaitingReconsent"))
            IsUndecided |= IsTrue(value);
        else if (IsName(name, "geolocation"))
            Region = RegionText.Parse(Decode(value)) ?? Region;
        else
            IsRecognized = wasRecognized || IsName(name, "datestamp") || IsName(name, "version") || IsName(name, "consentId") || IsName(name, "interactionCount");
    }

    private static string Decode(ReadOnlySpan<char> value) => PercentEncoding.DecodeAll(value.ToString(), spaceForPlus: true).Trim();

    private static bool IsTrue(ReadOnlySpan<char> value) => Decode(value) is var text && (text == "1" || IsName(text, "true"));

    private static bool IsName(ReadOnlySpan<char> text, ReadOnlySpan<char> name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);
}
