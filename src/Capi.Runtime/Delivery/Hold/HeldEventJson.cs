using System.Buffers;
using System.Text.Json;
using Capi.Identifiers;
using Capi.Identifiers.Browser;

namespace Capi.Delivery.Hold;

/// <summary>Completes a waiting event with what is known when it is released: Limited Data Use, click ID and browser ID.</summary>
internal static class HeldEventJson
{
    /// <summary>Returns the completed event.</summary>
    /// <param name="json">The event as it was held; <c>user_data</c> has at least one parameter.</param>
    /// <param name="context">The context of the request with the consent.</param>
    /// <param name="now">The current time, at which the click must not be expired.</param>
    public static ReadOnlySpan<byte> Complete(ReadOnlySpan<byte> json, in MetaEventContext context, DateTimeOffset now)
    {
        var layout = Scan(json);
        var output = new ArrayBufferWriter<byte>(json.Length + 512);
        output.Write(json[..layout.UserDataStart]);
        if (context.Consent.IsLimitedDataUse && !layout.HasProcessingOptions)
            output.Write(System.Text.Encoding.UTF8.GetBytes($"\"data_processing_options\":[\"LDU\"],\"data_processing_options_country\":{context.Consent.DataProcessingOptionsCountry},\"data_processing_options_state\":{context.Consent.DataProcessingOptionsState},"));

        output.Write(json[layout.UserDataStart..layout.UserDataEnd]);
        if (layout.AcceptsBrowserData)
        {
            if (!layout.HasClickId && !ClickId.IsExpired(context.Fbc, now))
                Append(output, ",\"fbc\":\""u8, context.Fbc);
            if (!layout.HasBrowserId)
                Append(output, ",\"fbp\":\""u8, context.Fbp);
        }

        output.Write(json[layout.UserDataEnd..]);
        return output.WrittenSpan;
    }

    // The same format as in events that are sent at once.
    private static void Append(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> prefix, string? value)
    {
        if (!FbCookie.TryParse(value, out var cookie))
            return;

        output.Write(prefix);
        output.Write(JsonEncodedText.Encode(value.AsSpan(0, cookie.Length)).EncodedUtf8Bytes);
        output.Write("\""u8);
    }

    private static Layout Scan(ReadOnlySpan<byte> json)
    {
        var layout = new Layout { AcceptsBrowserData = true };
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var start = (int)reader.TokenStartIndex;
            if (reader.ValueTextEquals("user_data"u8))
            {
                layout.UserDataStart = start;
                ScanUserData(ref reader, ref layout);
                continue;
            }

            layout.HasProcessingOptions |= reader.ValueTextEquals("data_processing_options"u8);
            var isActionSource = reader.ValueTextEquals("action_source"u8);
            reader.Read();
            if (isActionSource)
                layout.AcceptsBrowserData = !reader.ValueTextEquals("business_messaging"u8);
            reader.Skip();
        }

        return layout;
    }

    private static void ScanUserData(ref Utf8JsonReader reader, ref Layout layout)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            layout.HasClickId |= reader.ValueTextEquals("fbc"u8);
            layout.HasBrowserId |= reader.ValueTextEquals("fbp"u8);
            reader.Skip();
        }

        layout.UserDataEnd = (int)reader.TokenStartIndex;
    }

    private struct Layout
    {
        /// <summary>The position of the property <c>user_data</c>.</summary>
        public int UserDataStart;

        /// <summary>The position of the brace that ends its object.</summary>
        public int UserDataEnd;

        public bool HasClickId;
        public bool HasBrowserId;
        public bool HasProcessingOptions;
        public bool AcceptsBrowserData;
    }
}
