namespace Capi.Delivery;

/// <summary>Why a request got no answer.</summary>
internal enum TransportFault
{
    None,

    /// <summary>No connection was made, so Meta has not seen the events.</summary>
    NotConnected,

    /// <summary>The connection broke; Meta may have taken the events.</summary>
    ConnectionLost,

    /// <summary>The time was up; Meta may have taken the events.</summary>
    Timeout,
}
