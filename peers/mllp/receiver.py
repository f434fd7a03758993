# The MLLP receiver of Debian's package python3-hl7 on 127.0.0.1: prints the kind and the fields that it reads, and answers AA;
# AE to a patient of the name "Refused". It is told that messages are in UTF-8, as their MSH-18 says, which it does not read.
import asyncio
import sys

from hl7.mllp import start_hl7_server


def field(message, segment, number):
    try:
        return str(message.segment(segment)(number))
    except (KeyError, IndexError):
        return ""


async def serve(reader, writer):
    try:
        while not writer.is_closing():
            message = await reader.readmessage()
            verdict = "AE" if "Refused" in field(message, "PID", 5) else "AA"
            told = [field(message, *place) for place in (("MSH", 9), ("SCH", 1), ("SCH", 11), ("PID", 3), ("AIP", 3), ("AIL", 3))]
            print("heard", *told, flush=True)
            writer.writemessage(message.create_ack(verdict))
            await writer.drain()
    except asyncio.IncompleteReadError:
        writer.close()
        await writer.wait_closed()


async def main(port):
    async with await start_hl7_server(serve, host="127.0.0.1", port=port, encoding="utf-8") as server:
        await server.serve_forever()


asyncio.run(main(int(sys.argv[1])))
