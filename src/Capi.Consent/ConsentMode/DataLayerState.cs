using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Capi.Consent.ConsentMode;

/// <summary>The consent state of a dataLayer as JSON: an object with the signals, or the calls <c>["consent","update",{…}]</c> in their order.</summary>
internal static class DataLayerState
{
    /// <summary>Reads the state: the named signals at any depth; the last value of a signal counts.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out ConsentSignals signals)
    {
        signals = default;
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(text, utf8);
            var reader = new Utf8JsonReader(utf8.AsSpan(0, length));
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && GetSignal(reader) is var signal and not GoogleConsentSignals.None)
                    ReadState(ref reader, signal, ref signals);
            }

            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The reader accepts escaped halves of surrogate pairs, but doesn't compare them.
            signals = default;
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8, clearArray: true);
        }
    }

    private static GoogleConsentSignals GetSignal(in Utf8JsonReader reader) =>
        reader.ValueTextEquals("ad_storage"u8) ? GoogleConsentSignals.AdStorage
        : reader.ValueTextEquals("analytics_storage"u8) ? GoogleConsentSignals.AnalyticsStorage
        : reader.ValueTextEquals("ad_user_data"u8) ? GoogleConsentSignals.AdUserData
        : reader.ValueTextEquals("ad_personalization"u8) ? GoogleConsentSignals.AdPersonalization
        : GoogleConsentSignals.None;

    private static void ReadState(ref Utf8JsonReader reader, GoogleConsentSignals signal, ref ConsentSignals signals)
    {
        if (!reader.Read())
            return;

        var isGranted = reader.TokenType == JsonTokenType.True || (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("granted"u8));
        var isDenied = reader.TokenType == JsonTokenType.False || (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("denied"u8));
        signals.Set(signal, isGranted ? SignalState.Granted : isDenied ? SignalState.Denied : SignalState.Unknown);
    }
}
