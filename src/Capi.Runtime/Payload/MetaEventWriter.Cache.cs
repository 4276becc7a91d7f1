using Capi.Identifiers.Normalizers;

namespace Capi.Payload;

// Caches one writer per thread.
public sealed partial class MetaEventWriter
{
    // A typical event has about 2 KB. Larger buffers are returned to the pool, where others can use them.
    private const int MaxRetainedBytes = 64 * 1024;

    [ThreadStatic]
    private static MetaEventWriter? t_writer;

    // Only set on the writer cached for its thread.
    private bool _isBusy;

    /// <summary>Returns this thread's cached writer, or a new one while that is in use: a getter of an event being written may send another event.</summary>
    internal static MetaEventWriter Acquire()
    {
        var writer = t_writer ??= new MetaEventWriter();
        if (writer._isBusy)
            return new MetaEventWriter();

        writer._isBusy = true;
        return writer;
    }

    /// <summary>Resets the writer and returns it to the cache.</summary>
    internal void Release()
    {
        Reset();
        _identifierSettings = NormalizationOptions.Default;
        if (_isBusy)
            _isBusy = false;
        else
            _json.Release();
    }
}
