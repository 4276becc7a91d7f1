using Capi.Identity;

namespace Capi.Payload;

// One writer per thread.
public sealed partial class MetaEventWriter
{
    // An ordinary event has about 2 KB. A larger array goes back to the pool, where others can use it.
    private const int MaxKeptBytes = 64 * 1024;

    [ThreadStatic]
    private static MetaEventWriter? t_writer;

    // Only ever set on the writer that its thread keeps.
    private bool _isBusy;

    /// <summary>This thread's writer; a new one when a getter of an event being written sends another event.</summary>
    internal static MetaEventWriter Acquire()
    {
        var writer = t_writer ??= new MetaEventWriter();
        if (writer._isBusy)
            return new MetaEventWriter();

        writer._isBusy = true;
        return writer;
    }

    /// <summary>Takes the writer back.</summary>
    internal void Release()
    {
        Reset();
        _identity = IdentitySettings.None;
        if (_isBusy)
            _isBusy = false;
        else
            _json.Release();
    }
}
