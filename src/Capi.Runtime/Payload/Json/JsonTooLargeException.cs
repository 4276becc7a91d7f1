namespace Capi.Payload.Json;

/// <summary>Ends the writing of an event that is too large, also when its contract would never stop. Never leaves the serializer.</summary>
internal sealed class JsonTooLargeException : Exception;
