namespace Capi.Delivery.Responses;

/// <summary>Why a request got no response.</summary>
internal enum TransportFault
{
    None,

    /// <summary>No connection was established, so Meta has not received the events.</summary>
    NotConnected,

    /// <summary>The connection was lost; Meta may have accepted the events.</summary>
    ConnectionLost,

    /// <summary>The request timed out; Meta may have accepted the events.</summary>
    Timeout,
}
