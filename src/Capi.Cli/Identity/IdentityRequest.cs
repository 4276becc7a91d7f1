using System.Text.Json;
using Capi.Cli.JsonLines;

namespace Capi.Cli.Identity;

/// <summary>Processes a line of <c>capi identity --jsonl</c>: one browser request.</summary>
internal sealed class IdentityRequest : JsonLineRequest
{
    private const string NotIntegerMessage = "\"now_ms\" must be an integer or null";

    private readonly BrowserRequest _browserRequest = new();

    protected override void Reset() => _browserRequest.Reset();

    protected override void ReadProperty(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("host"u8))
            _browserRequest.Host = ReadString(ref reader, "\"host\" must be a string or null");
        else if (reader.ValueTextEquals("cookie_domains"u8))
            ReadCookieDomains(ref reader);
        else if (reader.ValueTextEquals("url"u8))
            _browserRequest.Url = ReadString(ref reader, "\"url\" must be a string or null");
        else if (reader.ValueTextEquals("referrer"u8))
            _browserRequest.Referrer = ReadString(ref reader, "\"referrer\" must be a string or null");
        else if (reader.ValueTextEquals("cookies"u8))
            ReadCookies(ref reader);
        else if (reader.ValueTextEquals("x_forwarded_for"u8))
            _browserRequest.ForwardedFor = ReadString(ref reader, "\"x_forwarded_for\" must be a string or null");
        else if (reader.ValueTextEquals("remote_address"u8))
            _browserRequest.RemoteAddress = ReadString(ref reader, "\"remote_address\" must be a string or null");
        else if (reader.ValueTextEquals("now_ms"u8))
            ReadNow(ref reader);
        else
            reader.Skip();
    }

    protected override string? Validate() => UnixTime.IsInRange(_browserRequest.NowMs) ? null : UnixTime.OutOfRangeMessage;

    protected override void WriteResponse(ReadOnlySpan<byte> id, JsonLineWriter writer)
    {
        IdentityResponse.Write(_browserRequest, writer.WriteStartLine(id));
        writer.WriteEndLine();
    }

    // The last of repeated properties replaces the earlier ones.
    private void ReadCookieDomains(ref Utf8JsonReader reader)
    {
        const string errorMessage = "\"cookie_domains\" must be an array of strings or null";
        _browserRequest.CookieDomains.Clear();
        if (!TryReadStart(ref reader, JsonTokenType.StartArray, errorMessage))
            return;

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
                _browserRequest.CookieDomains.Add(JsonStringDecoder.Decode(ref reader));
            else
                ErrorMessage ??= errorMessage;
            reader.Skip();
        }
    }

    private void ReadCookies(ref Utf8JsonReader reader)
    {
        const string errorMessage = "\"cookies\" must be an object of strings or null";
        _browserRequest.FbcCookie = _browserRequest.FbpCookie = _browserRequest.FbiCookie = null;
        if (!TryReadStart(ref reader, JsonTokenType.StartObject, errorMessage))
            return;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("_fbc"u8))
                _browserRequest.FbcCookie = ReadString(ref reader, errorMessage);
            else if (reader.ValueTextEquals("_fbp"u8))
                _browserRequest.FbpCookie = ReadString(ref reader, errorMessage);
            else if (reader.ValueTextEquals("_fbi"u8))
                _browserRequest.FbiCookie = ReadString(ref reader, errorMessage);
            else
                reader.Skip();
        }
    }

    private void ReadNow(ref Utf8JsonReader reader)
    {
        reader.Read();
        _browserRequest.NowMs = null;
        if (reader.TokenType == JsonTokenType.Number)
            ReadMilliseconds(ref reader);
        else if (reader.TokenType != JsonTokenType.Null)
            ErrorMessage ??= NotIntegerMessage;
        reader.Skip();
    }

    // 5.0 and 1.7e12 are accepted as integers: programs that store the time as floating point write them.
    private void ReadMilliseconds(ref Utf8JsonReader reader)
    {
        if (!reader.TryGetDecimal(out var milliseconds) || milliseconds is < long.MinValue or > long.MaxValue)
            ErrorMessage ??= UnixTime.OutOfRangeMessage;
        else if (!decimal.IsInteger(milliseconds))
            ErrorMessage ??= NotIntegerMessage;
        else
            _browserRequest.NowMs = (long)milliseconds;
    }

    private bool TryReadStart(ref Utf8JsonReader reader, JsonTokenType start, string errorMessage)
    {
        reader.Read();
        if (reader.TokenType == start)
            return true;

        if (reader.TokenType != JsonTokenType.Null)
            ErrorMessage ??= errorMessage;
        reader.Skip();
        return false;
    }
}
