using System.Text.Json;
using Capi.Cli.JsonLines;

namespace Capi.Cli.Identity;

/// <summary>A line of <c>capi identity</c>: one request of a browser.</summary>
internal sealed class IdentityRequest : JsonLineRequest
{
    private const string NotWhole = "\"now_ms\" is neither a whole number nor null";

    private readonly Visit _visit = new();

    protected override void Forget() => _visit.Clear();

    protected override void ReadProperty(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("host"u8))
            _visit.Host = ReadText(ref reader, "\"host\" is neither a string nor null");
        else if (reader.ValueTextEquals("cookie_domains"u8))
            ReadCookieDomains(ref reader);
        else if (reader.ValueTextEquals("url"u8))
            _visit.Url = ReadText(ref reader, "\"url\" is neither a string nor null");
        else if (reader.ValueTextEquals("referrer"u8))
            _visit.Referrer = ReadText(ref reader, "\"referrer\" is neither a string nor null");
        else if (reader.ValueTextEquals("cookies"u8))
            ReadCookies(ref reader);
        else if (reader.ValueTextEquals("x_forwarded_for"u8))
            _visit.ForwardedFor = ReadText(ref reader, "\"x_forwarded_for\" is neither a string nor null");
        else if (reader.ValueTextEquals("remote_address"u8))
            _visit.RemoteAddress = ReadText(ref reader, "\"remote_address\" is neither a string nor null");
        else if (reader.ValueTextEquals("now_ms"u8))
            ReadNow(ref reader);
        else
            reader.Skip();
    }

    protected override string? FindProblem() => UnixTime.IsUsable(_visit.NowMs) ? null : UnixTime.OutOfRange;

    protected override void Answer(ReadOnlySpan<byte> id, JsonLineWriter answers)
    {
        IdentityAnswer.Write(_visit, answers.Begin(id));
        answers.End();
    }

    // Of a property that is repeated the last one counts, as a whole.
    private void ReadCookieDomains(ref Utf8JsonReader reader)
    {
        const string problem = "\"cookie_domains\" is neither a list of strings nor null";
        _visit.CookieDomains.Clear();
        if (!TryEnter(ref reader, JsonTokenType.StartArray, problem))
            return;

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
                _visit.CookieDomains.Add(JsonText.Decode(ref reader));
            else
                Problem ??= problem;
            reader.Skip();
        }
    }

    private void ReadCookies(ref Utf8JsonReader reader)
    {
        const string problem = "\"cookies\" is neither an object of strings nor null";
        _visit.FbcCookie = _visit.FbpCookie = _visit.FbiCookie = null;
        if (!TryEnter(ref reader, JsonTokenType.StartObject, problem))
            return;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("_fbc"u8))
                _visit.FbcCookie = ReadText(ref reader, problem);
            else if (reader.ValueTextEquals("_fbp"u8))
                _visit.FbpCookie = ReadText(ref reader, problem);
            else if (reader.ValueTextEquals("_fbi"u8))
                _visit.FbiCookie = ReadText(ref reader, problem);
            else
                reader.Skip();
        }
    }

    private void ReadNow(ref Utf8JsonReader reader)
    {
        reader.Read();
        _visit.NowMs = null;
        if (reader.TokenType == JsonTokenType.Number)
            ReadMilliseconds(ref reader);
        else if (reader.TokenType != JsonTokenType.Null)
            Problem ??= NotWhole;
        reader.Skip();
    }

    // 5.0 and 1.7e12 are whole numbers too: a program that keeps the time in floating point writes them so.
    private void ReadMilliseconds(ref Utf8JsonReader reader)
    {
        if (!reader.TryGetDecimal(out var milliseconds) || milliseconds is < long.MinValue or > long.MaxValue)
            Problem ??= UnixTime.OutOfRange;
        else if (!decimal.IsInteger(milliseconds))
            Problem ??= NotWhole;
        else
            _visit.NowMs = (long)milliseconds;
    }

    private bool TryEnter(ref Utf8JsonReader reader, JsonTokenType start, string problem)
    {
        reader.Read();
        if (reader.TokenType == start)
            return true;

        if (reader.TokenType != JsonTokenType.Null)
            Problem ??= problem;
        reader.Skip();
        return false;
    }
}
