using System.Text.Json;
using Capi.Cli.JsonLines;

namespace Capi.Cli.Identity;

/// <summary>Processes a line of <c>capi identity --jsonl</c>: one browser request.</summary>
internal sealed class IdentityRequest : JsonLineRequest
{
    private const string NotWhole = "\"now_ms\" must be an integer or null";

    private readonly Visit _visit = new();

    protected override void Forget() => _visit.Clear();

    protected override void ReadProperty(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("host"u8))
            _visit.Host = ReadText(ref reader, "\"host\" must be a string or null");
        else if (reader.ValueTextEquals("cookie_domains"u8))
            ReadCookieDomains(ref reader);
        else if (reader.ValueTextEquals("url"u8))
            _visit.Url = ReadText(ref reader, "\"url\" must be a string or null");
        else if (reader.ValueTextEquals("referrer"u8))
            _visit.Referrer = ReadText(ref reader, "\"referrer\" must be a string or null");
        else if (reader.ValueTextEquals("cookies"u8))
            ReadCookies(ref reader);
        else if (reader.ValueTextEquals("x_forwarded_for"u8))
            _visit.ForwardedFor = ReadText(ref reader, "\"x_forwarded_for\" must be a string or null");
        else if (reader.ValueTextEquals("remote_address"u8))
            _visit.RemoteAddress = ReadText(ref reader, "\"remote_address\" must be a string or null");
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

    // The last of repeated properties replaces the earlier ones.
    private void ReadCookieDomains(ref Utf8JsonReader reader)
    {
        const string problem = "\"cookie_domains\" must be an array of strings or null";
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
        const string problem = "\"cookies\" must be an object of strings or null";
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

    // 5.0 and 1.7e12 are accepted as integers: programs that store the time as floating point write them.
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
