"""The head of an entry -> its fields: employer, title, school, degree…"""
