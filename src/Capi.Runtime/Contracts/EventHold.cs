using System.Security.Cryptography;
using System.Text;

namespace Capi;

/// <summary>Lets the events of a visitor who hasn't answered the consent question wait: they are released with the consent, or erased with a refusal.</summary>
/// <remarks>Part of a <see cref="MetaEventContext"/> without consent. Immutable; <see cref="object.ToString"/> shows no value. It is not part of the context's JSON.</remarks>
public sealed class EventHold
{
    /// <summary>Creates the hold.</summary>
    /// <param name="visitorKey">What identifies the visitor until the answer. It must be hard to guess, such as a session ID: who knows it can release or erase the events. Only its
    /// hash is kept.</param>
    /// <param name="context">What the waiting events are sent with; its consent has no effect. It should contain nothing that was read from the browser's storage.</param>
    /// <exception cref="ArgumentException"><paramref name="visitorKey"/> is null or empty.</exception>
    public EventHold(string visitorKey, MetaEventContext context)
    {
        Visitor = GetVisitor(visitorKey);
#pragma warning disable CAPI405 // Not sent with it: the event waits until the visitor has consented, and is erased otherwise.
        Context = context with { Consent = MetaConsent.Granted, EventHold = null };
#pragma warning restore CAPI405
    }

    /// <summary>The visitor: 64 hexadecimal digits, the SHA-256 hash of the key.</summary>
    public string Visitor { get; }

    /// <summary>The context with which events are serialized, as if consent were granted.</summary>
    internal MetaEventContext Context { get; }

    /// <summary>Returns the hash of a visitor's key.</summary>
    internal static string GetVisitor(string visitorKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(visitorKey);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(visitorKey)));
    }
}
