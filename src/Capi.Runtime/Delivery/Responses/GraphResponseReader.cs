using System.Buffers;
using System.Text.Json;

namespace Capi.Delivery.Responses;

/// <summary>Reads the body of Meta's response from a stream. Tolerant: anything that a proxy sends is read without an exception and adds nothing.</summary>
/// <remarks>
/// The memory is bounded: the JSON is read token by token, so a long list of messages needs no space. Reading ends early after <see cref="MaxBytes"/>, which only an
/// accepted request's JSON can have, after <see cref="MaxOtherBytes"/> of anything else, or at a token of more than <see cref="MaxTokenBytes"/>.
/// </remarks>
internal static class GraphResponseReader
{
    /// <summary>The longest token that is read.</summary>
    public const int MaxTokenBytes = 64 * 1024;

    /// <summary>The longest response that is read, after decompression: several times the warnings of 1,000 events.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>The longest error, page of a proxy or white space that is read.</summary>
    public const int MaxOtherBytes = 64 * 1024;

    private const int ReadBytes = 4 * 1024;

    /// <summary>Adds the fields of the body to a response.</summary>
    /// <param name="response">The response with status and headers.</param>
    /// <param name="body">The body, decompressed.</param>
    /// <param name="cancellationToken">Ends the read with an <see cref="OperationCanceledException"/>, unless the number of received events has been read.</param>
    /// <exception cref="IOException">The connection was lost before the number of received events was read.</exception>
    public static async Task<GraphResponse> ReadAsync(GraphResponse response, Stream body, CancellationToken cancellationToken)
    {
        var fields = new ResponseFieldReader();
        var tokens = new JsonTokenStream(fields);
        var buffer = ArrayPool<byte>.Shared.Rent(MaxTokenBytes);
        try
        {
            var (total, unread) = (0, 0);
            while (total < GetLimit(response, tokens) && unread < MaxTokenBytes)
            {
                // Small steps, because most responses have a few hundred bytes.
                var read = await body.ReadAsync(buffer.AsMemory(unread, Math.Min(MaxTokenBytes - unread, ReadBytes)), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    break;
                total += read;
                var consumed = tokens.Read(buffer.AsSpan(0, unread + read));
                unread = unread + read - consumed;
                buffer.AsSpan(consumed, unread).CopyTo(buffer);
            }
        }
        catch (JsonException)
        {
            // Not JSON, or something follows the JSON: nothing of it is believed.
            return response;
        }
        catch (Exception) when (fields.HasEventsReceived)
        {
            // A connection that breaks after Meta's number doesn't make the number wrong.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        // Without its end, only the number of received events is complete.
        return tokens.IsComplete || fields.HasEventsReceived ? fields.AddTo(response) : response;
    }

    private static int GetLimit(GraphResponse response, JsonTokenStream tokens) => response.Status is >= 200 and < 300 && tokens.IsOpenObject ? MaxBytes : MaxOtherBytes;
}
