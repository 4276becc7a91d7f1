using System.Net;
using Capi;

namespace Shop;

/// <summary>Contains a nested internal contract that inherits most of its members.</summary>
internal static partial class Desk
{
    /// <summary>Creates the event for a requested call.</summary>
    /// <param name="id">The visit's key.</param>
    /// <param name="address">The visitor's address.</param>
    /// <param name="phoneNumbers">The numbers to call.</param>
    /// <returns>The event.</returns>
    public static CallBooked Book(string id, IPAddress address, IReadOnlyCollection<string> phoneNumbers) =>
        new() { Id = id, At = DateTimeOffset.UtcNow, Address = address, PhoneNumber = phoneNumbers };

    /// <summary>A visitor asked to be called.</summary>
    [MetaEvent(StandardEvents.Contact)]
    internal sealed partial class CallBooked : Visit
    {
        /// <summary>The numbers to call.</summary>
        [Hashed]
        public required IReadOnlyCollection<string> PhoneNumber { get; init; }

        /// <summary>The reason, in a member whose name is a C# keyword.</summary>
        [CustomData("reason")]
        public string? @event { get; init; }
    }
}
