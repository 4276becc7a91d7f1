namespace Capi.Payload.Json;

/// <summary>Aborts an event that exceeds the maximum size, including one whose collection never ends. Always caught by the serializer.</summary>
internal sealed class JsonTooLargeException : Exception;
