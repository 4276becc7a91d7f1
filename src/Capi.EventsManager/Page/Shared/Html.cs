using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace Capi.EventsManager.Page.Shared;

/// <summary>HTML markup. Text is inserted only through <see cref="Format"/>, which encodes every interpolated value.</summary>
internal readonly struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>Formats an interpolated string: literal parts are kept, interpolated text is HTML-encoded, markup is not encoded again.</summary>
    public static Html Format(ref HtmlInterpolatedStringHandler handler) => new(handler.ToMarkup());

    /// <summary>Concatenates pieces of markup.</summary>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces));

    public override string ToString() => _markup ?? "";

    /// <summary>Builds markup from an interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct HtmlInterpolatedStringHandler(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _builder = new(literalLength + (formattedCount * 24));

        public void AppendLiteral(string literal) => _builder.Append(literal);

        public void AppendFormatted(Html markup) => _builder.Append(markup.ToString());

        public void AppendFormatted(string? text) => _builder.Append(HtmlEncoder.Default.Encode(text ?? ""));

        public void AppendFormatted(long number) => _builder.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number}");

        public string ToMarkup() => _builder.ToString();
    }
}
