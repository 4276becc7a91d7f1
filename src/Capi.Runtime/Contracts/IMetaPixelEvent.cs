using System.Buffers;
using System.ComponentModel;

namespace Capi;

/// <summary>An event that the Meta Pixel sends from the browser, too. The generator implements this interface on contracts whose action source is
/// <see cref="ActionSource.Website"/>.</summary>
public interface IMetaPixelEvent
{
    /// <summary>Writes the browser's half of the event with <see cref="MetaPixelSerializer"/>. Implemented by generated code.</summary>
    /// <param name="context">The context captured from the visitor's request; only its consent is used.</param>
    /// <param name="now">The current time, used to check the event's age.</param>
    /// <param name="output">Receives one JSON object when the result is accepted; otherwise nothing.</param>
    /// <returns>Accepted when the event was written; otherwise the reason. Never throws because of event data.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    EnqueueResult WritePixelEvent(in MetaEventContext context, DateTimeOffset now, IBufferWriter<byte> output);
}
